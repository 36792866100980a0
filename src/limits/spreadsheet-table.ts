// The instance types that AWS's workbook "EKS Subnet IP Usage Calculator" knows, and its IPv4
// addresses per ENI (the primary included): sheet maxENI of the workbook as last saved on 2022-06-22,
// https://github.com/aws/aws-eks-best-practices/blob/master/latest/bpg/networking/subnet-calc/subnet-calc.xlsx
// A line: family, then addresses per ENI and the sizes that have them.
const TABLE = `
a1 4:medium 10:large 15:xlarge,2xlarge 30:4xlarge,metal
c1 6:medium 15:xlarge
c3 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge
c4 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge
c5 10:large 15:xlarge,2xlarge 30:4xlarge,9xlarge,12xlarge 50:18xlarge,24xlarge,metal
c5a 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge
c5ad 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge
c5d 10:large 15:xlarge,2xlarge 30:4xlarge,9xlarge,12xlarge 50:18xlarge,24xlarge,metal
c5n 10:large 15:xlarge,2xlarge 30:4xlarge,9xlarge 50:18xlarge,metal
c6a 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,32xlarge,48xlarge,metal
c6g 4:medium 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,metal
c6gd 4:medium 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,metal
c6gn 4:medium 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge
c6i 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,32xlarge,metal
cc2 30:8xlarge
d2 15:xlarge,2xlarge 30:4xlarge,8xlarge
d3 3:xlarge 5:2xlarge 10:4xlarge 20:8xlarge
d3en 3:xlarge 5:2xlarge 10:4xlarge 15:6xlarge 20:8xlarge 30:12xlarge
dl1 50:24xlarge
f1 15:2xlarge 30:4xlarge 50:16xlarge
g2 15:2xlarge 30:8xlarge
g3 30:4xlarge,8xlarge 50:16xlarge
g3s 15:xlarge
g4ad 4:xlarge,2xlarge 10:4xlarge 15:8xlarge 30:16xlarge
g4dn 10:xlarge,2xlarge,4xlarge 15:8xlarge,16xlarge 30:12xlarge 50:metal
g5 15:xlarge,2xlarge 30:4xlarge,8xlarge,16xlarge 50:12xlarge,24xlarge,48xlarge
g5g 15:xlarge,2xlarge 30:4xlarge,8xlarge 50:16xlarge,metal
h1 15:2xlarge 30:4xlarge,8xlarge 50:16xlarge
i2 15:xlarge,2xlarge 30:4xlarge,8xlarge
i3 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge 50:16xlarge,metal
i3en 10:large 15:xlarge,2xlarge,3xlarge 30:6xlarge,12xlarge 50:24xlarge,metal
im4gn 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge 50:16xlarge
inf1 10:xlarge,2xlarge 30:6xlarge,24xlarge
is4gen 4:medium 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge
m1 4:small 6:medium 10:large 15:xlarge
m2 15:xlarge 30:2xlarge,4xlarge
m3 6:medium 10:large 15:xlarge 30:2xlarge
m4 10:large 15:xlarge,2xlarge 30:4xlarge,10xlarge,16xlarge
m5 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,metal
m5a 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge
m5ad 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge
m5d 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,metal
m5dn 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,metal
m5n 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,metal
m5zn 10:large 15:xlarge,2xlarge 30:3xlarge,6xlarge 50:12xlarge,metal
m6a 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,32xlarge,48xlarge,metal
m6g 4:medium 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,metal
m6gd 4:medium 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,metal
m6i 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,32xlarge,metal
mac1 30:metal
p2 15:xlarge 30:8xlarge,16xlarge
p3 15:2xlarge 30:8xlarge,16xlarge
p3dn 50:24xlarge
p4d 50:24xlarge
r3 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge
r4 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge 50:16xlarge
r5 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,metal
r5a 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge
r5ad 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge
r5b 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,metal
r5d 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,metal
r5dn 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,metal
r5n 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,metal
r6g 4:medium 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,metal
r6gd 4:medium 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,metal
r6i 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,24xlarge,32xlarge,metal
t1 2:micro
t2 2:nano,micro 4:small 6:medium 12:large 15:xlarge,2xlarge
t3 2:nano,micro 4:small 6:medium 12:large 15:xlarge,2xlarge
t3a 2:nano,micro 4:small 6:medium 12:large 15:xlarge,2xlarge
t4g 2:nano,micro 4:small 6:medium 12:large 15:xlarge,2xlarge
u-12tb1 50:112xlarge
u-3tb1 30:56xlarge
u-6tb1 50:56xlarge,112xlarge
u-9tb1 50:112xlarge
vt1 15:3xlarge 30:6xlarge 50:24xlarge
x1 30:16xlarge,32xlarge
x1e 10:xlarge 15:2xlarge,4xlarge,8xlarge 30:16xlarge,32xlarge
x2gd 4:medium 10:large 15:xlarge,2xlarge 30:4xlarge,8xlarge,12xlarge 50:16xlarge,metal
x2idn 50:16xlarge,24xlarge,32xlarge
x2iedn 15:xlarge,2xlarge 30:4xlarge,8xlarge 50:16xlarge,24xlarge,32xlarge
x2iezn 15:2xlarge 30:4xlarge,6xlarge,8xlarge 50:12xlarge,metal
z1d 10:large 15:xlarge,2xlarge 30:3xlarge,6xlarge 50:12xlarge,metal
`;

let lookup: ReadonlyMap<string, number> | undefined;

/** The workbook's IPv4 addresses per ENI of a type; `undefined` when its table lacks the type. */
export function spreadsheetIpv4PerEni(instanceType: string): number | undefined {
  lookup ??= new Map(spreadsheetTypes());
  return lookup.get(instanceType);
}

/** Every type in the workbook's table, with its IPv4 addresses per ENI. */
export function spreadsheetTypes(): readonly (readonly [
  instanceType: string,
  ipv4PerEni: number,
])[] {
  return TABLE.trim().split('\n').flatMap(typesOfFamily);
}

function typesOfFamily(line: string): (readonly [string, number])[] {
  const [family, ...groups] = line.split(' ');
  return groups.flatMap((group) => {
    const [ipv4PerEni, sizes = ''] = group.split(':');
    return sizes.split(',').map((size) => [`${family}.${size}`, Number(ipv4PerEni)] as const);
  });
}

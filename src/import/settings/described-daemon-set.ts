import type { Block } from '@/import/block/block';
import type { Format } from '@/import/format';
import { imageVersion } from './image-version';
import { isCutSwitch, isOfAwsNode, isVariable, settingFacts } from './variables';

/** The variables of one container, as `kubectl describe` lists them. */
interface Environment {
  /** Its container; `undefined` where the line was cut away. */
  readonly container: string | undefined;
  readonly variables: readonly (readonly [string, string | undefined])[];
  /** Something else follows: the list is whole. */
  readonly hasEnd: boolean;
}

const VARIABLE = /^\s+([A-Za-z_]\w*):(?:\s+(.*))?$/;

/** `kubectl describe daemonset aws-node`, also what `grep -A` left of it. */
export const describedDaemonSet: Format = {
  name: 'kubectl describe daemonset aws-node',
  recognise: (block) => block.kind === 'text' && awsNodeOf(block) !== undefined,
  read: (block) => {
    const found = awsNodeOf(block);
    if (found === undefined) return {};
    const isComplete = found.container === 'aws-node' && found.hasEnd;
    const images = block.lines.flatMap((line) => /^\s+Image:\s+(\S+)/.exec(line)?.[1] ?? []);
    const desired = block.lines.flatMap(
      (line) => /^Desired Number of Nodes Scheduled:\s+(\d{1,6})$/.exec(line)?.[1] ?? [],
    )[0];
    return {
      settings: settingFacts(found.variables, isComplete ? 'complete' : 'lines'),
      cniVersion: images.map(imageVersion).find((version) => version !== undefined),
      nodeCount: desired === undefined ? undefined : Number(desired),
      warnings: isComplete ? [] : [{ code: 'PARTIAL_SETTINGS' }],
    };
  },
};

/** That of the container aws-node; where names were cut away, the one with its variables. */
function awsNodeOf({ lines }: Block): Environment | undefined {
  const all = environments(lines);
  const named = all.filter(({ container }) => container === 'aws-node');
  if (named.length > 0) return named[0];
  const isOwn = ({ container, variables }: Environment) =>
    container === undefined &&
    variables.some(([name]) => isVariable(name) && name !== 'ENABLE_IPv6');
  return all.find((one) => isOwn(one) && one.variables.some(([name]) => isOfAwsNode(name)));
}

function environments(lines: readonly string[]): readonly Environment[] {
  const found: Environment[] = [];
  lines.forEach((line, at) => {
    const [, indent] = /^(\s*)Environment:\s*$/.exec(line) ?? [];
    if (indent === undefined) return;
    const variables: [string, string | undefined][] = [];
    let next = at + 1;
    for (; next < lines.length; next += 1) {
      const [, name, value] = VARIABLE.exec(lines[next] ?? '') ?? [];
      if (name === undefined || depth(lines[next]) <= indent.length) break;
      // A line that a text ends with may lack its value.
      const isEnd = next === lines.length - 1 && (value === undefined || isCutSwitch(value));
      variables.push([name, isEnd ? undefined : known(value)]);
    }
    const container = nameAbove(lines, at, indent.length);
    found.push({
      container,
      variables,
      hasEnd: next < lines.length && depth(lines[next]) <= indent.length,
    });
  });
  return found;
}

/** The line of the container's name stands above with less before it. */
function nameAbove(lines: readonly string[], at: number, indent: number): string | undefined {
  const above = lines.slice(Math.max(0, at - 80), at);
  const line = above.findLast((one) => one.trim() !== '' && depth(one) < indent);
  return /^\s*([\w.-]+):\s*$/.exec(line ?? '')?.[1];
}

function depth(line = ''): number {
  return line.search(/\S/);
}

/** From a field or a secret: what it holds is not told. */
function known(value = ''): string | undefined {
  const text = value.trim();
  return /^\(v\d\w*:|^<set to the key /.test(text) ? undefined : text;
}

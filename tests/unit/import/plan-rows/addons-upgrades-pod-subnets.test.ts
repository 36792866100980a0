import { describe, expect, test } from 'vitest';
import type { ImportAnswers } from '@/import/plan-rows/import-answers';
import { EMPTY_PLAN_TEXT } from '@/plan';
import { NODES, planOf, SUBNETS } from './imported-plan';

describe('Add-ons among the pods that were listed', () => {
  const node = (last: string) => `ip-10-50-0-${last}.eu-central-1.compute.internal`;
  const row = (name: string, last: string, at: number) =>
    `kube-system   ${name.padEnd(40)} 1/1     Running   0          2d    ${`10.50.0.${at}`.padEnd(14)} ${node(last).padEnd(50)} <none>           <none>`;
  const pods = [
    'NAMESPACE     NAME                                     READY   STATUS    RESTARTS   AGE   IP             NODE                                               NOMINATED NODE   READINESS GATES',
    row('coredns-6b9575c64c-aaaaa', '11', 101),
    row('coredns-6b9575c64c-bbbbb', '11', 102),
    row('coredns-6b9575c64c-ccccc', '13', 103),
    row('metrics-server-6bc5d8b6c9-aaaaa', '11', 104),
    row('metrics-server-6bc5d8b6c9-bbbbb', '13', 105),
    row('worker-6c9d7f4b8-aaaaa', '11', 106),
    row('worker-6c9d7f4b8-bbbbb', '13', 107),
  ].join('\n');

  test('those with replicas are ticked with as many, and are no pods of the nodes', () => {
    const nodes = NODES.split('\n').filter((line) => !line.includes('-50-1-12'));
    const { text, assumed } = planOf([nodes.join('\n'), pods]);
    expect(text.systemPodAddons.coredns).toEqual({ isOn: true, count: '3' });
    expect(text.systemPodAddons['metrics-server']).toEqual({ isOn: true, count: '' });
    expect(text.groups.map(({ podsPerNode }) => podsPerNode)).toEqual(['1']);
    expect(assumed).toContain('REPLICAS_AS_ADDONS');
  });

  test('without nodes nothing is ticked', () => {
    const { text } = planOf([pods]);
    expect(text.systemPodAddons.coredns.isOn).toBe(false);
  });
});

describe('The upgrade of the scenario', () => {
  const nodegroup = (updateConfig: object) =>
    JSON.stringify({
      nodegroup: {
        nodegroupName: 'web',
        instanceTypes: ['m5.large'],
        scalingConfig: { minSize: 2, maxSize: 20, desiredSize: 10 },
        updateConfig,
      },
    });
  const upgradeOf = (text: string) => planOf([text]).text.scenario.events[0];

  test.each([
    [{ maxUnavailable: 3 }, { strategy: 'default', maxUnavailable: '3' }],
    [{ maxUnavailablePercentage: 33 }, { strategy: 'default', maxUnavailable: '4' }],
    [
      { maxUnavailable: 2, updateStrategy: 'MINIMAL' },
      { strategy: 'minimal', maxUnavailable: '2' },
    ],
  ])('goes as its node group says: %j', (updateConfig, expected) => {
    expect(upgradeOf(nodegroup(updateConfig))).toMatchObject(expected);
  });

  test('goes by the budget of the node pool', () => {
    const pool = {
      apiVersion: 'karpenter.sh/v1',
      kind: 'NodePool',
      metadata: { name: 'general' },
      spec: { disruption: { budgets: [{ nodes: '25%' }] }, template: { spec: {} } },
    };
    expect(upgradeOf(JSON.stringify(pool))).toMatchObject({ strategy: 'karpenter', budget: '25' });
  });

  test('stays as it is where nothing says how it goes, or the plan has none', () => {
    const before = EMPTY_PLAN_TEXT.scenario.events;
    expect(planOf([nodegroup({})]).text.scenario.events).toEqual(before);
    const base = { ...EMPTY_PLAN_TEXT, scenario: { ...EMPTY_PLAN_TEXT.scenario, events: [] } };
    const { text, assumed } = planOf([nodegroup({ maxUnavailable: 3 })], {}, base);
    expect(text.scenario.events).toEqual([]);
    expect(assumed).not.toContain('UPGRADE_TAKEN');
  });
});

describe('Subnets that ENIConfigs name', () => {
  const eniConfig = ['NAME            SUBNET', 'eu-central-1a   subnet-0aaa1111bbb22220c'].join(
    '\n',
  );
  const subnets = `${SUBNETS}\nsubnet-0aaa1111bbb22220c\teu-central-1a\t100.64.0.0/24\t240`;
  const usesOf = (texts: readonly string[], answers: ImportAnswers = {}) => {
    const { text, questions } = planOf(texts, { running: true, ...answers });
    const isAsked = questions.some(({ kind }) => kind === 'podSubnets');
    const uses = text.subnets.map(({ use }) => use);
    return { uses, isAsked, isOn: text.networking.customNetworking };
  };

  test('are those of pods where the variable says that custom networking is on', () => {
    const on = 'AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG=true';
    expect(usesOf([subnets, eniConfig, on])).toEqual({
      uses: ['nodes', 'nodes', 'pods'],
      isAsked: false,
      isOn: true,
    });
  });

  test('hold nothing of the cluster where it says that it is off', () => {
    const off = 'AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG=false';
    expect(usesOf([subnets, eniConfig, off])).toEqual({
      uses: ['nodes', 'nodes', 'other'],
      isAsked: false,
      isOn: false,
    });
  });

  test('are asked about where nothing says so, and pods stay with their nodes until then', () => {
    const unknown = usesOf([subnets, eniConfig]);
    expect(unknown).toEqual({ uses: ['nodes', 'nodes', 'other'], isAsked: true, isOn: false });
    expect(usesOf([subnets, eniConfig], { podSubnets: true })).toEqual({
      uses: ['nodes', 'nodes', 'pods'],
      isAsked: true,
      isOn: true,
    });
  });
});

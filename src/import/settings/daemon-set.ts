import type { Block } from '@/import/block/block';
import type { Format } from '@/import/format';
import {
  type Fields,
  isFields,
  ownCount,
  ownField,
  ownList,
  ownText,
} from '@/import/structured/own-field';
import { kubernetesObjects, recordsOf } from '@/import/structured/records';
import { imageVersion } from './image-version';
import { isVariable, settingFacts } from './variables';

/** `kubectl get daemonset aws-node -o yaml` or `-o json`: the container aws-node alone counts. */
export const daemonSet: Format = {
  name: 'kubectl get daemonset aws-node',
  recognise: (block) => awsNode(block) !== undefined,
  read: (block) => {
    const object = awsNode(block);
    const container = containerOf(object);
    const variables = ownList(container, 'env').map((entry) => {
      const isElsewhere = ownText(entry, 'value') === undefined && hasSource(entry);
      const value = isElsewhere ? undefined : (ownText(entry, 'value') ?? '');
      return [ownText(entry, 'name') ?? '', value] as const;
    });
    const isCut = block.isCut || (block.isLast && endsWithList(object, container));
    return {
      settings: settingFacts(variables, isCut ? 'lines' : 'complete'),
      cniVersion: imageVersion(ownText(container, 'image')),
      nodeCount: ownCount(object, 'status', 'desiredNumberScheduled'),
      warnings: isCut ? [{ code: 'PARTIAL_SETTINGS' }] : [],
    };
  },
};

/** Its list of variables alone, as `jq …env` and jsonpath print it. */
export const variableList: Format = {
  name: 'environment lines',
  recognise: (block) => listed(block).length > 0,
  read: (block) => ({
    settings: settingFacts(listed(block), 'lines'),
    warnings: [{ code: 'PARTIAL_SETTINGS' }],
  }),
};

function awsNode(block: Block): Fields | undefined {
  const all = kubernetesObjects(block, 'DaemonSet');
  return all.find((one) => containerOf(one) !== undefined);
}

function containerOf(object: Fields | undefined): unknown {
  const containers = ownList(object, 'spec', 'template', 'spec', 'containers');
  return containers.find((one) => ownText(one, 'name') === 'aws-node');
}

/** Nothing stands behind the list of variables: a text that was cut may end within it. */
function endsWithList(object: unknown, container: unknown): boolean {
  if (ownField(object, 'status') !== undefined) return false;
  return isFields(container) && Object.keys(container).at(-1) === 'env';
}

function hasSource(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'valueFrom');
}

function listed(block: Block): readonly (readonly [string, string])[] {
  return recordsOf(block).keyed.flatMap((fields) => {
    const name = ownText(fields, 'name');
    if (name !== undefined && isVariable(name)) return [[name, ownText(fields, 'value') ?? '']];
    const names = Object.keys(fields).filter(isVariable);
    return names.map((own) => [own, ownText(fields, own) ?? ''] as const);
  });
}

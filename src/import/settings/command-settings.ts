// Settings that a command sets: it says them itself, whatever it prints.

import { asksFor, type Command, option, verbs } from '@/import/block/command';
import type { FactsPart, SettingFact } from '@/import/facts/facts';
import { isFields } from '@/import/structured/own-field';
import { readJsonText } from '@/import/structured/read-json';
import { readValues } from './helm-values';
import { isVariable, settingFacts } from './variables';

/** What `kubectl set env`, `aws eks update-addon` and `helm upgrade --set` say. */
export function commandSettings(command: Command): FactsPart {
  const { tool } = command;
  const [verb, subject] = verbs(command);
  if (tool === 'kubectl' && verb === 'set' && asksFor(command, 'env')) return ofSetEnv(command);
  const isAddon = subject === 'update-addon' || subject === 'create-addon';
  if (tool === 'aws' && isAddon) return ofAddon(command);
  return tool === 'helm' ? ofHelm(command) : {};
}

/** `KEY=value KEY-`: of a variable that it takes away the value is null. */
function ofSetEnv({ words }: Command): FactsPart {
  const variables = words.flatMap((word): (readonly [string, string | null])[] => {
    const [, name = '', value] = /^([A-Z][A-Za-z0-9_]*)(?:=(.*)|-)$/.exec(word) ?? [];
    return isVariable(name) ? [[name, value ?? null]] : [];
  });
  return some('environment lines', settingFacts(variables, 'lines'));
}

function ofAddon(command: Command): FactsPart {
  const [text = ''] = option(command, '--configuration-values');
  const values = readJsonText(text);
  if (!isFields(values)) return {};
  return some('Helm values of aws-vpc-cni', readValues(values).settings);
}

/** `--set env.KEY=value,env.KEY=value`. */
function ofHelm(command: Command): FactsPart {
  const given = option(command, '--set', '--set-string').flatMap((one) => one.split(','));
  const variables = given.flatMap((pair): (readonly [string, string])[] => {
    const [, name = '', value = ''] = /^env\.([A-Z][A-Za-z0-9_]*)=(.*)$/.exec(pair) ?? [];
    return isVariable(name) ? [[name, value]] : [];
  });
  return some('Helm values of aws-vpc-cni', settingFacts(variables, 'addon'));
}

function some(format: string, settings: readonly SettingFact[]): FactsPart {
  if (settings.length === 0) return {};
  return { formats: [format], settings, warnings: [{ code: 'PARTIAL_SETTINGS' }] };
}

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type CniSettings, SHIPPED_SETTINGS } from '@/engine';
import {
  formatTargets,
  MODE_TARGETS,
  parseSettings,
  SETTING_KEYS,
  type SettingField,
  type TargetsText,
} from '@/plan';
import { useAllMessages } from '@/store';
import { Button, Segmented, TextBox } from '@/ui/shared/controls';

interface OwnSettingsFormProps {
  /** The plan's: they are what is typed over. */
  readonly planned: CniSettings;
  readonly onAdd: (settings: CniSettings) => void;
  readonly onClose: () => void;
}

type Mode = keyof typeof MODE_TARGETS;

/** A row that is typed: other targets, with prefixes or without. */
export function OwnSettingsForm({ planned, onAdd, onClose }: OwnSettingsFormProps) {
  const { charts, form, vpc } = useAllMessages();
  const { search: words } = charts;
  const problemId = useId();
  const fields = useRef<HTMLFieldSetElement>(null);
  const [mode, setMode] = useState<Mode>(planned.prefixDelegation ? 'prefix' : 'secondary');
  const [texts, setTexts] = useState<TargetsText>(() => formatTargets(planned));
  const { settings, faulty } = readSettings(mode, texts, planned);
  useEffect(() => fields.current?.querySelector<HTMLElement>('input[type="text"]')?.focus(), []);
  const add = () => {
    if (faulty.length > 0) return;
    onAdd(settings);
    onClose();
  };
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    if (key === 'Escape') onClose();
    if (key === 'Enter' && target instanceof HTMLInputElement) add();
  };
  return (
    <fieldset
      ref={fields}
      aria-label={words.own}
      data-print="no"
      onKeyDown={onKeyDown}
      className="flex flex-wrap items-end gap-3 border-b border-line bg-sunken px-4 py-2.5 text-12"
    >
      <Segmented
        small
        label={form.cni.mode}
        value={mode}
        options={[
          { value: 'secondary', label: form.cni.secondaryIps },
          { value: 'prefix', label: form.cni.prefixDelegation },
        ]}
        onChange={setMode}
      />
      {MODE_TARGETS[mode].map((field) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: the box is the control
        <label key={field} className="flex w-36 flex-col gap-0.5">
          <span className="font-mono">{field}</span>
          <TextBox
            numeric
            inputMode="text"
            value={texts[field]}
            placeholder={String(SHIPPED_SETTINGS[SETTING_KEYS[field]] ?? form.unset)}
            problemId={faulty.includes(field) ? problemId : undefined}
            onValue={(text) => setTexts({ ...texts, [field]: text })}
          />
        </label>
      ))}
      <Button onClick={add}>{words.tryOwn}</Button>
      <Button onClick={onClose}>{vpc.cancel}</Button>
      <p id={problemId} aria-live="polite" className="basis-full text-bad">
        {faulty.length > 0 && words.ownUnread(faulty)}
      </p>
    </fieldset>
  );
}

function readSettings(mode: Mode, texts: TargetsText, planned: CniSettings) {
  const faulty: SettingField[] = [];
  const read = parseSettings(mode === 'prefix', texts, (field) => {
    if (MODE_TARGETS[mode].some((shown) => shown === field)) faulty.push(field);
  });
  return { settings: { ...read, maxEni: planned.maxEni }, faulty };
}

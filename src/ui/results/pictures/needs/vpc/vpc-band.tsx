import { useState } from 'react';
import { formatCidr, type ZoneId } from '@/engine';
import { restProof } from '@/i18n/lanes';
import {
  BLOCK_USES,
  type BlockUse,
  giveBlock,
  halveBlock,
  joinBlock,
  type LayoutBlock,
  moveBlock,
  newOwner,
  renameBlock,
  SMALLEST_BLOCK,
  type Step,
  type SubnetBlock,
  splitBlock,
  type VpcLayout,
} from '@/plan';
import { useAllMessages } from '@/store';
import { Button, optionsOf, SelectBox, TextBox } from '@/ui/shared/controls';
import { TONE_TEXT, VerdictMark } from '@/ui/shared/look';
import type { JudgedSplit } from './judged-split';
import type { UsesTold } from './uses-told';

interface VpcBandProps {
  readonly layout: VpcLayout;
  readonly block: LayoutBlock;
  readonly zones: readonly ZoneId[];
  readonly uses: UsesTold;
  readonly judge: (layout: VpcLayout) => JudgedSplit;
  readonly onStep: (step: Step) => void;
}

/** What can be done to the chosen block, each with what the plan then comes to. As high whatever it is. */
export function VpcBand(props: VpcBandProps) {
  const { block } = props;
  const { vpc: words } = useAllMessages();
  const range = formatCidr(block.cidr);
  return (
    <section aria-label={range} className="mt-3 min-h-24 rounded-lg bg-accent-soft px-3 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="font-mono text-13 font-semibold">{range}</span>
        {block.owner === undefined && <FreeBlock key={range} {...props} />}
        {block.owner?.kind === 'subnet' && <Naming key={range} {...props} owner={block.owner} />}
        {block.owner?.kind === 'taken' && (
          <span className="text-13 text-muted">{words.takenBlock}</span>
        )}
      </div>
      {block.owner?.kind !== 'taken' && <Steps {...props} />}
    </section>
  );
}

/** Name, use and zone of a subnet. */
function Naming({
  layout,
  block: { cidr },
  owner,
  zones,
  uses,
  onStep,
}: VpcBandProps & { readonly owner: SubnetBlock }) {
  const { vpc: words } = useAllMessages();
  const [typed, setTyped] = useState<string>();
  const give = (change: Partial<SubnetBlock>) =>
    onStep({ ok: true, cidr, layout: giveBlock(layout, { cidr }, { ...owner, ...change }) });
  const leave = () => {
    const name = typed?.trim() ?? '';
    if (name !== '' && name !== owner.name) {
      onStep({ ok: true, cidr, layout: renameBlock(layout, cidr, owner, name) });
    }
    setTyped(undefined);
  };
  return (
    <>
      <TextBox
        aria-label={words.name}
        value={typed ?? owner.name}
        onValue={setTyped}
        onLeave={leave}
        onKeyDown={(event) => event.key === 'Enter' && leave()}
        maxLength={60}
        className="w-32"
      />
      <UseBox value={owner.use} uses={uses} onUse={(use) => give({ use })} />
      <ZoneBox value={owner.zone} zones={zones} onZone={(zone) => give({ zone })} />
    </>
  );
}

function FreeBlock({ layout, block: { cidr }, zones, uses, onStep }: VpcBandProps) {
  const { vpc: words } = useAllMessages();
  const [use, setUse] = useState<BlockUse>('nodes');
  const [zone, setZone] = useState<ZoneId>(zones[0] ?? 'a');
  return (
    <>
      <span className="text-13 text-muted">{words.unused}</span>
      {cidr.prefixLength <= SMALLEST_BLOCK && (
        <>
          <UseBox value={use} uses={uses} onUse={setUse} />
          <ZoneBox value={zone} zones={zones} onZone={setZone} />
          <Button
            className="pointer-fine:min-h-7! px-2!"
            onClick={() =>
              onStep({
                ok: true,
                cidr,
                layout: giveBlock(layout, { cidr }, newOwner(layout, use, zone)),
              })
            }
          >
            {words.useFree}
          </Button>
        </>
      )}
    </>
  );
}

interface UseBoxProps {
  readonly value: BlockUse;
  readonly uses: UsesTold;
  readonly onUse: (use: BlockUse) => void;
}

function UseBox({ value, uses, onUse }: UseBoxProps) {
  const { vpc: words } = useAllMessages();
  return (
    <SelectBox
      label={words.use}
      value={value}
      options={optionsOf(BLOCK_USES, uses)}
      onChange={onUse}
    />
  );
}

interface ZoneBoxProps {
  readonly value: ZoneId;
  readonly zones: readonly ZoneId[];
  readonly onZone: (zone: ZoneId) => void;
}

function ZoneBox({ value, zones, onZone }: ZoneBoxProps) {
  const { vpc: words } = useAllMessages();
  const all = zones.includes(value) ? zones : [value, ...zones];
  return (
    <SelectBox
      label={words.zone}
      value={value}
      options={all.map((zone) => ({ value: zone, label: zone }))}
      onChange={onZone}
    />
  );
}

function Steps({ layout, block, judge, onStep }: VpcBandProps) {
  const { vpc: words } = useAllMessages();
  const { cidr, owner } = block;
  const length = cidr.prefixLength;
  const steps = [
    { label: words.split, step: splitBlock(layout, block) },
    ...(owner === undefined
      ? []
      : [{ label: words.halve(length + 1), step: halveBlock(layout, block) }]),
    { label: words.join(length - 1), step: joinBlock(layout, block) },
    ...(owner === undefined
      ? []
      : [
          { label: words.moveUp, step: moveBlock(layout, block, -1) },
          { label: words.moveDown, step: moveBlock(layout, block, 1) },
        ]),
    ...(owner === undefined
      ? []
      : [
          {
            label: words.release,
            step: { ok: true, cidr, layout: giveBlock(layout, block, undefined) } as const,
          },
        ]),
  ];
  return (
    <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-2">
      {steps.map(({ label, step }) => (
        <StepButton
          key={label}
          label={label}
          step={step}
          isCounted={owner !== undefined}
          judge={judge}
          onStep={onStep}
        />
      ))}
    </div>
  );
}

interface StepButtonProps {
  readonly label: string;
  readonly step: Step;
  /** Whether it changes what the plan comes to. */
  readonly isCounted: boolean;
  readonly judge: (layout: VpcLayout) => JudgedSplit;
  readonly onStep: (step: Step) => void;
}

function StepButton({ label, step, isCounted, judge, onStep }: StepButtonProps) {
  const messages = useAllMessages();
  const { vpc: words } = messages;
  const verdict = step.ok && isCounted ? judge(step.layout).verdict : undefined;
  const proof = verdict && restProof(verdict, messages);
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-2 self-start">
      <Button
        className="pointer-fine:min-h-7! px-2!"
        disabled={!step.ok}
        onClick={() => onStep(step)}
      >
        {label}
      </Button>
      <span className="min-w-0 text-12 text-muted">
        {!step.ok && words.refused(step)}
        {step.ok && isCounted && proof === undefined && words.notCounted}
        {proof !== undefined && (
          <span className={`inline-flex items-center gap-1 font-medium ${TONE_TEXT[proof.tone]}`}>
            <VerdictMark tone={proof.tone} className="size-3.5 shrink-0" />
            {proof.text}
          </span>
        )}
      </span>
    </div>
  );
}

// What the browser knows: keys, files, addresses, the room there is.

export { afterPointer } from './after-pointer';
export { copyText } from './copy-text';
export { hasModifier, isComposing, isComposingKey } from './keys';
export { latinKey } from './latin-key';
export { localDay } from './local-day';
export { onEscape } from './on-escape';
export { type LinkMark, linkablePlan, markInUse, pageAddress, planLink } from './plan-link';
export { planFileName, saveFile } from './save-file';
export { tabRound } from './tab-round';
export { useAtLeisure } from './use-at-leisure';
export { useBackCloses } from './use-back-closes';
export { useSteady } from './use-steady';
export { scrollBehavior } from './window/scroll-behavior';
export { type BoxSize, useBoxSize } from './window/use-box-size';
export { useMedia } from './window/use-media';
export { usePrinting } from './window/use-printing';
export { useWide } from './window/use-wide';
export { whenSeen } from './window/when-seen';

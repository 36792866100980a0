import { useRef, useState } from 'react';
import { useAllMessages } from '@/store';
import { Button, Dialog } from '@/ui/shared/controls';
import { Commands } from './commands';
import { Found } from './found';
import { keepFiles, openImport } from './import-state';
import { takeKeptPaste, useKeptPaste } from './kept-paste';
import { isLong, nameOfPasted } from './long-paste';
import { useImported } from './use-imported';

export interface ImportDialogProps {
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** One box for what people have in hand; what was read of it is shown before the plan takes it. */
export function ImportDialog({ files, onClose }: ImportDialogProps) {
  const { importDialog: words } = useAllMessages();
  const [text, setText] = useState(takeKeptPaste);
  const read = useImported(text, files);
  const { reading } = read;
  useKeptPaste(text, reading.status === 'failed');
  const isEmpty = reading.status === 'empty';
  const foremost = useRef<HTMLButtonElement>(null);
  return (
    <Dialog onClose={onClose} words={words} isWide onSend={() => foremost.current?.click()}>
      <div className="grid grid-cols-1 gap-4 wide:grid-cols-[22.25rem_minmax(0,1fr)] wide:grid-rows-[auto_1fr]">
        <div className="min-w-0">
          <textarea
            aria-label={words.field}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain');
              if (!isLong(pasted)) return;
              event.preventDefault();
              openImport([new File([pasted], nameOfPasted(files, words.pastedText))]);
            }}
            placeholder={words.placeholder}
            spellCheck={false}
            autoComplete="off"
            rows={10}
            wrap="off"
            className="block w-full resize-y rounded-md border border-field-line bg-surface px-3 py-2 font-mono text-12 hover:border-muted"
          />
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <Files files={files} />
            <Button
              onClick={() => {
                setText('');
                keepFiles([]);
              }}
            >
              {words.clear}
            </Button>
            <span className="ml-auto text-12 text-muted" aria-live="polite">
              {reading.status === 'read' &&
                text !== '' &&
                words.lines(text.split('\n').length, reading.imported.formats.length)}
            </span>
          </div>
        </div>
        <div className={isEmpty ? 'sr-only' : 'min-w-0 row-span-2'} aria-live="polite">
          <Found {...read} foremost={foremost} onClose={onClose} />
        </div>
        <Commands isAlone={isEmpty} />
      </div>
    </Dialog>
  );
}

function Files({ files }: { readonly files: readonly File[] }) {
  const { importDialog: words } = useAllMessages();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{words.choose}</Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          openImport([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
      {files.map((file) => (
        <Button
          key={file.name}
          aria-label={words.removeFile(file.name)}
          onClick={() => keepFiles(files.filter((other) => other !== file))}
        >
          <span className="max-w-72 truncate">{file.name}</span> ×
        </Button>
      ))}
    </>
  );
}

import { actions, useAllMessages, usePlanner } from '@/store';
import { Dialog, Switch } from '@/ui/shared/controls';
import { closeKeys } from './keys-dialog-state';

/** Every key of the page, and the switch for those that are a letter alone. */
export function KeysDialog() {
  const { keys, notices } = useAllMessages();
  const isOn = usePlanner((state) => state.letterKeys);
  return (
    <Dialog onClose={closeKeys} words={{ title: keys.title, close: notices.dismiss }}>
      {/* It has the keyboard at the start: the list opens at its head. */}
      <div className="mb-3">
        <Switch label={keys.lettersOn} checked={isOn} onChange={actions.setLetterKeys} />
      </div>
      <KeyTable caption={keys.everywhere} rows={keys.everywhereRows} />
      <KeyTable caption={keys.letters} rows={keys.letterRows} />
    </Dialog>
  );
}

interface KeyTableProps {
  readonly caption: string;
  readonly rows: readonly (readonly [keys: string, does: string])[];
}

function KeyTable({ caption, rows }: KeyTableProps) {
  return (
    <table className="mb-3 w-full text-13">
      <caption className="pb-1 text-left text-12 text-muted">{caption}</caption>
      <tbody>
        {rows.map(([keys, does]) => (
          <tr key={keys} className="border-t border-line">
            <th scope="row" className="w-44 max-sm:w-30 py-1.5 pr-3 text-left font-normal">
              {keys.split(' ').map((key) => (
                <kbd
                  key={key}
                  className="mr-1 inline-block rounded border border-line bg-surface px-1.5 py-0.5 font-mono text-12"
                >
                  {key}
                </kbd>
              ))}
            </th>
            <td className="py-1.5">{does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

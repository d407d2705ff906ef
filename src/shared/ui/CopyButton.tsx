import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { safeLine } from '~/shared/lib/visibleText';

interface CopyButtonProps {
  /** Made only when the person asks, since it may be large. Plain text: it goes to the clipboard as it is. */
  readonly text: () => string;
  readonly label: string;
  /** What is copied, for a screen reader: "Copy secure.livechat.example, defanged". */
  readonly description?: string;
}

type Outcome = { readonly kind: 'copied' } | { readonly kind: 'refused'; readonly text: string };

/** Copies text when pressed, and says whether it worked. Where the browser refuses, the text is shown to copy by hand. */
export function CopyButton({ text, label, description }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const copied = outcome?.kind === 'copied';

  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setOutcome(null), 2000);
    return () => clearTimeout(timer);
  }, [copied]);

  async function handleCopy() {
    const toCopy = text();
    try {
      await navigator.clipboard.writeText(toCopy);
      setOutcome({ kind: 'copied' });
    } catch {
      // The clipboard may be denied by policy or missing on a plain http address.
      setOutcome({ kind: 'refused', text: toCopy });
    }
  }

  return (
    <>
      <Button
        variant="outlined"
        onClick={() => void handleCopy()}
        aria-label={description && safeLine(description).text}
      >
        {copied ? 'Copied' : label}
      </Button>
      <span role="status" className="visually-hidden">
        {copied ? 'Copied' : ''}
      </span>
      {outcome?.kind === 'refused' && (
        <label className="copy-by-hand">
          The browser refused to copy. Copy it from here:
          <textarea
            readOnly
            rows={2}
            value={outcome.text}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      )}
    </>
  );
}

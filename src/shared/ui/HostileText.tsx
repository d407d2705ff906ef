import { visibleText } from '~/shared/lib/visibleText';

interface HostileTextProps {
  readonly text: string;
  /** Keep line breaks; otherwise they are shown as marks on one line. */
  readonly multiline?: boolean;
}

/**
 * Text of unknown origin: every character visible, nothing that moves or hides what stands around it.
 * Characters that are normally invisible are shown as marked symbols with their name as a tooltip.
 */
export function HostileText({ text, multiline = false }: HostileTextProps) {
  return (
    <bdi className={multiline ? 'hostile hostile-lines' : 'hostile'}>
      {visibleText(text, { multiline }).map((part, index) =>
        part.kind === 'text' ? (
          part.text
        ) : (
          // The parts of one text never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <span key={index} className={`mark mark-${part.kind}`} title={part.name}>
            {part.text}
          </span>
        ),
      )}
    </bdi>
  );
}

import { formatCount } from '~/shared/lib/numbers';
import { visibleText } from '~/shared/lib/visibleText';

interface HostileTextProps {
  readonly text: string;
  /** Keep line breaks; otherwise they are shown as marks on one line. */
  readonly multiline?: boolean;
}

/** Laying out one line of megabytes takes a browser a second and more. Characters; longer texts have a view of their own. */
const longest = 4096;

/**
 * Text of unknown origin: every character visible, nothing that moves or hides what stands around it.
 * Characters that are normally invisible are shown as marked symbols with their name as a tooltip. Floods are cut, and it is said.
 */
export function HostileText({ text, multiline = false }: HostileTextProps) {
  if (text.length > longest) {
    return (
      <>
        <HostileText text={text.slice(0, longest)} multiline={multiline} />
        <span className="mark">…{formatCount(text.length - longest)} more characters</span>
      </>
    );
  }
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

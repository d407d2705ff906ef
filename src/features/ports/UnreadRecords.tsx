import type { Collection } from '~/msgraph/collection';
import { formatCount } from '~/shared/lib/numbers';
import { visibleJson } from '~/shared/lib/visibleJson';
import { CopyButton } from '~/shared/ui/CopyButton';
import { HostileText } from '~/shared/ui/HostileText';

const listed = 100;
const longestRaw = 4000;

/** What the service sent that could not be read, or was odd: counted, with the reason and what came one click away. */
export function UnreadRecords<T>({
  collection: { setAside, oddValues },
}: {
  readonly collection: Collection<T>;
}) {
  return (
    <>
      {setAside.length > 0 && (
        <details className="notice notice-warn">
          <summary>
            {setAside.length === 1 ? '1 record' : `${formatCount(setAside.length)} records`} could not be read
          </summary>
          <ol className="records">
            {setAside.slice(0, listed).map(({ reason, raw }, index) => {
              const json = JSON.stringify(raw, null, 1) ?? 'nothing';
              return (
                // These records have nothing that tells them apart, and their order does not change.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={index}>
                  Set aside because <HostileText text={reason} />.
                  <pre className="banner">
                    <HostileText text={json.slice(0, longestRaw)} multiline />
                  </pre>
                  <CopyButton label="Copy JSON" text={() => visibleJson(raw)} />
                </li>
              );
            })}
          </ol>
          {setAside.length > listed && <p>And {formatCount(setAside.length - listed)} more.</p>}
        </details>
      )}
      {oddValues.count > 0 && (
        <details className="notice">
          <summary>
            {oddValues.count === 1 ? '1 value is' : `${formatCount(oddValues.count)} values are`} not as
            documented
          </summary>
          <ul>
            {oddValues.examples.map(({ path, problem, found }, index) => (
              // As above.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                <HostileText text={path} />: {problem} (<HostileText text={found} />)
              </li>
            ))}
          </ul>
          {oddValues.count > oddValues.examples.length && (
            <p>And {formatCount(oddValues.count - oddValues.examples.length)} more.</p>
          )}
        </details>
      )}
    </>
  );
}

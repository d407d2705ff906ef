import { InstantText } from '~/shared/ui/InstantText';

interface ObservedBetweenProps {
  readonly record: { readonly firstSeenDateTime: string | null; readonly lastSeenDateTime: string | null };
  readonly zone: 'utc' | 'local';
  readonly now: number;
}

/** First and last sighting. Nothing says that a thing was there all the time in between, so the words don't. */
export function ObservedBetween({ record, zone, now }: ObservedBetweenProps) {
  return (
    <p className="observed">
      observed between <InstantText value={record.firstSeenDateTime} zone={zone} /> and{' '}
      <InstantText value={record.lastSeenDateTime} zone={zone} now={now} />
    </p>
  );
}

import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import type { HostPort, HostPortBanner } from '~/msgraph/resources';
import { formatCount } from '~/shared/lib/numbers';
import { lazyPart } from '~/shared/lib/lazyPart';
import { plainText, previewText } from '~/shared/lib/visibleText';
import { CopyButton } from '~/shared/ui/CopyButton';
import { HostileText } from '~/shared/ui/HostileText';
import { ObservedBetween } from './ObservedBetween';
import { bannersNewestFirst } from './portRows';

/** Few banners are so long. */
const LongText = lazy(async () => ({ default: (await lazyPart(() => import('./LongText'))).LongText }));

interface BannerListProps {
  readonly port: HostPort;
  readonly zone: 'utc' | 'local';
  readonly now: number;
}

const bannersAtOnce = 50;

/** Every banner that a port answered with, newest first. */
export function BannerList({ port, zone, now }: BannerListProps) {
  const [shown, setShown] = useState(bannersAtOnce);
  const banners = bannersNewestFirst(port);
  if (banners.length === 0) {
    return <Typography color="textSecondary">No banner was recorded on this port.</Typography>;
  }
  return (
    <>
      <ol className="records">
        {banners.slice(0, shown).map((banner, index) => (
          // Banners have no id, and their order does not change.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <BannerRecord banner={banner} zone={zone} now={now} />
          </li>
        ))}
      </ol>
      {banners.length > shown && (
        <Button onClick={() => setShown(shown + bannersAtOnce)}>
          Show {Math.min(bannersAtOnce, banners.length - shown)} more of {formatCount(banners.length)}
        </Button>
      )}
    </>
  );
}

interface BannerRecordProps extends Pick<BannerListProps, 'zone' | 'now'> {
  readonly banner: HostPortBanner;
}

function BannerRecord({ banner, zone, now }: BannerRecordProps) {
  const [isWhole, setWhole] = useState(false);
  const text = banner.banner ?? '';
  const preview = previewText(text);
  return (
    <article>
      <ObservedBetween record={banner} zone={zone} now={now} />
      <Stack direction="row" className="record-facts">
        <span>
          scan protocol{' '}
          {banner.scanProtocol ? (
            <HostileText text={banner.scanProtocol} />
          ) : (
            <i className="quiet">not provided</i>
          )}
        </span>
        <span>
          {banner.timesObserved === null ? 'observations not provided' : observations(banner.timesObserved)}
        </span>
      </Stack>
      {text === '' && <p className="quiet">An empty banner: the port answered without text.</p>}
      {text !== '' &&
        (isWhole ? (
          <Suspense fallback={<BannerText text={preview.text} />}>
            <LongText text={text} label="The whole banner" />
          </Suspense>
        ) : (
          <BannerText text={preview.text} />
        ))}
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        {text !== '' && <CopyButton label="Copy text" text={() => plainText(text)} />}
        {preview.truncated && (
          <Button variant="outlined" onClick={() => setWhole(!isWhole)}>
            {isWhole ? 'Show the beginning' : 'Show all'}
          </Button>
        )}
        {preview.truncated && !isWhole && (
          <Typography variant="body2" color="textSecondary">
            {formatCount(preview.shown)} of {formatCount(preview.total)} characters
          </Typography>
        )}
      </Stack>
    </article>
  );
}

function BannerText({ text }: { readonly text: string }) {
  return (
    <pre className="banner">
      <HostileText text={text} multiline />
    </pre>
  );
}

function observations(count: number): string {
  return count === 1 ? 'observed once' : `observed ${formatCount(count)} times`;
}

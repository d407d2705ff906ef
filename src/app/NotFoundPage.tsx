import { useLocation } from '@tanstack/react-router';
import { HostileText } from '~/shared/ui/HostileText';

/** An address of the app that leads nowhere. */
export function NotFoundPage() {
  const path = useLocation({ select: ({ pathname }) => pathname });
  return (
    <section className="home">
      <h1>Nothing is at this address</h1>
      <p>
        <HostileText text={path} /> is no page of Hostscope. A host’s page is at /hosts/<i>host</i>/ports.
      </p>
    </section>
  );
}

import { useOnline } from './useOnline';

/** Says that there is no network, for as long as there is none. Not an error: everything goes on by itself afterwards. */
export function OfflineBanner() {
  const isOnline = useOnline();
  return (
    <div role="status">
      {!isOnline && (
        <p className="notice notice-warn offline-banner">
          This computer is offline. What has loaded stays and can be used; what is missing is asked for by
          itself when the network is back.
        </p>
      )}
    </div>
  );
}

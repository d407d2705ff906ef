import { Skeleton } from '~/shared/ui/Skeleton';

/** Holds the places of the workbench's parts, so that nothing moves when the first pairs come. */
export function PairsSkeleton() {
  return (
    <div className="pairs-skeleton">
      <Skeleton height={36} />
      <Skeleton height={54} />
      <Skeleton height={28} />
      <div className="workbench">
        <Skeleton height={560} />
        <Skeleton height={560} />
      </div>
    </div>
  );
}

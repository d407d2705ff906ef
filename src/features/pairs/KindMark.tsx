import { HostileText } from '~/shared/ui/HostileText';
import { linkLook } from './edges/linkKinds';

/** A link kind with the line that stands for it on the drawing: colour and dash. */
export function KindMark({ kind }: { readonly kind: string | null }) {
  const { label, light, dark, dash } = linkLook(kind);
  // Custom properties are set through the style object, which CSS custom names are not part of in its type.
  const colours = { '--kind-light': light, '--kind-dark': dark } as React.CSSProperties;
  return (
    <span className="kind">
      <svg width="30" height="10" aria-hidden="true" focusable="false" style={colours}>
        <line
          x1="1"
          y1="5"
          x2="29"
          y2="5"
          strokeWidth="3"
          strokeDasharray={dash.join(' ')}
          className="kind-line"
        />
      </svg>
      <HostileText text={label} />
    </span>
  );
}

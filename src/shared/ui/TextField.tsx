interface TextFieldProps extends React.ComponentProps<'input'> {
  /** What stands before the text. */
  readonly icon?: React.ReactNode;
}

/**
 * A field for one line of text, with all that an `input` takes. The page has such fields from its first moment and on every way to a
 * host: an element of the browser is there sooner than a component that styles one.
 */
export function TextField({ icon, ...input }: TextFieldProps) {
  return (
    // A press beside the text is one on the field. Its name is in `aria-label`.
    <label className="field">
      {icon}
      <input type="text" {...input} />
    </label>
  );
}

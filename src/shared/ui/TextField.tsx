interface TextFieldProps extends React.ComponentProps<'input'> {
  /** What stands before the text. */
  readonly icon?: React.ReactNode;
}

/**
 * A field for one line of text, with all that an `input` takes; `aria-label` names it. Not the component library's: fields stand on
 * every way to a host, and to style one takes as long there as some rows of a grid.
 */
export function TextField({ icon, ...input }: TextFieldProps) {
  return (
    // A press beside the text is one on the field.
    <label className="field">
      {icon}
      <input type="text" {...input} />
    </label>
  );
}

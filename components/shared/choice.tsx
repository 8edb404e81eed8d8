interface ChoiceProps<Value extends string | number> {
  /** The radio buttons' own, one for each group on the page. */
  name: string;
  legend: string;
  /** How the legend looks; `unseen` where a heading above it says the same. */
  legendClass?: 'quiet' | 'unseen';
  /** The values in their order, each with its label. */
  options: readonly (readonly [value: Value, label: string])[];
  chosen: Value;
  /** The id of a text that says more of it. */
  describedBy?: string;
  onChoose(value: Value): void;
}

/** One of a few, as radio buttons. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { name, legend, legendClass, options, chosen, describedBy, onChoose } = props;
  return (
    <fieldset aria-describedby={describedBy}>
      <legend class={legendClass}>{legend}</legend>
      {options.map(([value, label]) => (
        <label key={value} class="line">
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

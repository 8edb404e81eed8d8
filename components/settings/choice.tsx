interface ChoiceProps<Value extends string | number> {
  /** The radio buttons' own, one for each group on the page. */
  name: string;
  legend: string;
  /** The heading above says the same, so that the legend is for those alone who do not see it. */
  isLegendUnseen?: boolean;
  /** The values in their order, each with its label. */
  options: readonly (readonly [value: Value, label: string])[];
  chosen: Value;
  /** The id of a text that says more of it. */
  describedBy?: string;
  onChoose(value: Value): void;
}

/** One of a few, as radio buttons. */
export function Choice<Value extends string | number>(props: ChoiceProps<Value>) {
  const { name, legend, isLegendUnseen = false, options, chosen, describedBy, onChoose } = props;
  return (
    <fieldset aria-describedby={describedBy}>
      <legend class={isLegendUnseen ? 'unseen' : ''}>{legend}</legend>
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

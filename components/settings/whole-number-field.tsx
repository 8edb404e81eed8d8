import { useState } from 'preact/hooks';

interface WholeNumberFieldProps {
  id: string;
  label: string;
  bounds: { least: number; most: number };
  value: number;
  /** What may be written, and what is said where something else was. */
  hint: (least: number, most: number) => string;
  wrong: (least: number, most: number) => string;
  onNumber(value: number): void;
}

/** A field for a whole number. What cannot be is said beside it, and nothing is changed. */
export function WholeNumberField(props: WholeNumberFieldProps) {
  const { id, label, bounds, value, hint, wrong, onNumber } = props;
  const { least, most } = bounds;
  const [isWrong, setWrong] = useState(false);
  const set = (written: string) => {
    const number = Number(written);
    const fits = Number.isInteger(number) && number >= least && number <= most;
    setWrong(!fits);
    if (fits) onNumber(number);
  };
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        step={1}
        key={value}
        defaultValue={String(value)}
        aria-describedby={`${id}-hint`}
        aria-invalid={isWrong}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
      <p id={`${id}-hint`} class={isWrong ? 'wrong' : 'quiet'} role="status">
        {(isWrong ? wrong : hint)(least, most)}
      </p>
    </>
  );
}

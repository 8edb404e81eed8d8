import { useState } from 'preact/hooks';
import { useShownValue } from './use-shown-value.ts';

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
  /** The value beside which something that cannot be was written: once it is another, the field shows that. */
  const [wrongBeside, setWrongBeside] = useState<number | null>(null);
  const isWrong = wrongBeside === value;
  const field = useShownValue(String(value));
  const set = (written: string) => {
    const number = Number(written);
    const fits = Number.isInteger(number) && number >= least && number <= most;
    setWrongBeside(fits ? null : value);
    if (fits) onNumber(number);
  };
  return (
    <>
      <label for={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="number"
        min={least}
        max={most}
        step={1}
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

interface FieldProblemProps {
  /** The field's own `aria-describedby`. */
  id: string;
  /** A sentence; '' where nothing is wrong. */
  problem: string;
}

/** What is wrong with a field, beside it, and told at once to those who do not see it. */
export function FieldProblem({ id, problem }: FieldProblemProps) {
  return (
    <span id={id} class="wrong problem" role="alert">
      {problem}
    </span>
  );
}

/** What a field says of itself to those who do not see what is wrong with it. */
export function problemOf(id: string, problem: string) {
  return problem === ''
    ? { 'aria-invalid': false as const }
    : { 'aria-invalid': true as const, 'aria-describedby': id };
}

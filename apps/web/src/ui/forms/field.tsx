import type { ReactNode } from 'react';
import { StateShape } from '../state/state-shape.tsx';
import classes from './field.module.css';

interface FieldErrorProps {
  id?: string;
  children: ReactNode;
  /** The cure as a button. */
  cure?: ReactNode;
}

/** What is wrong with a field: a sentence below it, with the cure as a button. */
export function FieldError({ id, children, cure }: FieldErrorProps) {
  return (
    <span className={classes.error} id={id} role="alert">
      <StateShape shape="unhealthy" tone="bad" />
      <span>{children}</span>
      {cure}
    </span>
  );
}

interface FormSectionProps {
  id: string;
  title: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}

/** A named part of a long form. */
export function FormSection({ id, title, hint, children }: FormSectionProps) {
  return (
    <section className={classes.section} id={id} aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>{title}</h2>
        {hint && <p>{hint}</p>}
      </header>
      {children}
    </section>
  );
}

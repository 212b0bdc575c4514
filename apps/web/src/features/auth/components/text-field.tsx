import { TextInput, type TextInputProps } from '@mantine/core';
import { FieldError } from '../../../ui/forms/field.tsx';
import classes from './entrance.module.css';

interface TextFieldProps extends Omit<TextInputProps, 'error' | 'onChange' | 'classNames' | 'styles' | 'vars'> {
  error?: string | undefined;
  mono?: boolean;
  onText(text: string): void;
}

/** A large field of the entrance, with its error as a sentence below it. */
export function TextField({ error, mono, onText, ...rest }: TextFieldProps) {
  return (
    <TextInput
      {...rest}
      classNames={{
        label: classes.label ?? '',
        input: `${classes.input} ${mono ? classes.mono : ''}`,
        description: classes.hint ?? '',
      }}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      withAsterisk={false}
      error={error ? <FieldError>{error}</FieldError> : undefined}
      onChange={(event) => onText(event.currentTarget.value)}
      spellCheck={false}
      autoCapitalize="none"
    />
  );
}

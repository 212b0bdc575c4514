import { signIn } from '@berth/contract';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { call } from '../../../lib/api/call.ts';
import { safeNext } from '../../../lib/api/next-path.ts';
import { Rich } from '../../../lib/i18n/rich.tsx';
import { replaceSession } from '../../../lib/session/session.ts';
import classes from '../components/entrance.module.css';
import { EntrancePage } from '../components/entrance-page.tsx';
import { FormError, useWait } from '../components/form-error.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { useAuthWords } from '../words/auth-words.ts';

/** Name and password; afterwards where the person wanted to go. */
export function SignInPage() {
  const t = useAuthWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false });
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const passwordField = useRef<HTMLInputElement>(null);
  const attempt = useMutation({
    mutationFn: () => call(signIn, { body: { username: username.trim(), password } }),
    onSuccess: async (session) => {
      replaceSession(client, session);
      await navigate({ href: safeNext(next) });
    },
    onError: () => passwordField.current?.select(),
  });
  const wait = useWait(attempt.error);
  return (
    <EntrancePage title={t('sign_in')} lead={<Rich text={t('to')} values={{ host: location.hostname }} />}>
      <form
        className={classes.fields}
        onSubmit={(event) => {
          event.preventDefault();
          attempt.mutate();
        }}
      >
        <TextField
          label={t('name')}
          name="username"
          autoComplete="username"
          value={username}
          onText={setUsername}
          required
          autoFocus
        />
        <PasswordField
          ref={passwordField}
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onText={setPassword}
          required
        />
        <FormError error={attempt.error} wait={wait} />
        <Button
          type="submit"
          variant="filled"
          className={classes.submit ?? ''}
          disabled={attempt.isPending || wait > 0}
        >
          {t('sign_in')}
        </Button>
      </form>
      <p className={classes.hint}>{t('forgot')}</p>
    </EntrancePage>
  );
}

import { completeSetup, newPasswordSchema, usernameSchema } from '@berth/contract';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { isApiError } from '../../../lib/api/api-error.ts';
import { call } from '../../../lib/api/call.ts';
import { errorText, fieldErrorOf } from '../../../lib/errors/error-text.ts';
import { Rich } from '../../../lib/i18n/rich.tsx';
import { replaceSession } from '../../../lib/session/session.ts';
import classes from '../components/entrance.module.css';
import { EntrancePage } from '../components/entrance-page.tsx';
import { FormError, useWait } from '../components/form-error.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { StrengthBar } from '../components/strength-bar.tsx';
import { TextField } from '../components/text-field.tsx';
import { useAuthWords } from '../words/auth-words.ts';

/** The first start: the one-time token makes the first admin. */
export function SetupPage() {
  const t = useAuthWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [setupToken, setToken] = useState('');
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [nameLeft, setNameLeft] = useState(false);
  const attempt = useMutation({
    mutationFn: () => call(completeSetup, { body: { setupToken: setupToken.trim(), username, password } }),
    onSuccess: async (session) => {
      replaceSession(client, session);
      await navigate({ to: '/' });
    },
  });
  const { error } = attempt;
  const wait = useWait(error);
  const nameFits = usernameSchema.safeParse(username).success;
  const passwordFits = newPasswordSchema.safeParse(password).success;
  const tokenError = isApiError(error, 'setup_token_wrong') ? errorText(error) : undefined;
  const nameError = nameLeft && username && !nameFits ? t('username_rule') : fieldErrorOf(error, 'username');
  const passwordError =
    fieldErrorOf(error, 'password') ?? (password.length >= 12 && !passwordFits ? t('password_long') : undefined);
  const rest = tokenError || isApiError(error, 'bad_request') ? null : error;
  return (
    <EntrancePage title={t('setup')} lead={t('setup_lead')}>
      <form
        className={classes.fields}
        onSubmit={(event) => {
          event.preventDefault();
          attempt.mutate();
        }}
      >
        <TextField
          label={t('setup_token')}
          description={<Rich text={t('setup_hint')} />}
          mono
          value={setupToken}
          error={tokenError}
          onText={setToken}
          autoComplete="off"
          required
          autoFocus
        />
        <TextField
          label={t('your_name')}
          name="username"
          autoComplete="username"
          value={username}
          error={nameError}
          onText={setUsername}
          onBlur={() => setNameLeft(true)}
          required
        />
        <PasswordField
          label={t('password')}
          name="password"
          autoComplete="new-password"
          value={password}
          error={passwordError}
          onText={setPassword}
          required
        />
        <StrengthBar password={password} />
        <FormError error={rest} wait={wait} />
        {isApiError(error, 'setup_closed') && (
          <Button component={Link} to="/sign-in">
            {t('go_sign_in')}
          </Button>
        )}
        <Button
          type="submit"
          variant="filled"
          className={classes.submit ?? ''}
          disabled={attempt.isPending || wait > 0 || setupToken.trim() === '' || !nameFits || !passwordFits}
        >
          {t('create_admin')}
        </Button>
      </form>
    </EntrancePage>
  );
}

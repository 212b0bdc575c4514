import { changePassword, newPasswordSchema } from '@berth/contract';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isApiError } from '../../../lib/api/api-error.ts';
import { call } from '../../../lib/api/call.ts';
import { errorText, fieldErrorOf } from '../../../lib/errors/error-text.ts';
import { useSession } from '../../../lib/session/session.ts';
import { toast } from '../../../ui/feedback/toast.tsx';
import { FormSection } from '../../../ui/forms/field.tsx';
import { sayAuth, useAuthWords } from '../words/auth-words.ts';
import { FormError, useWait } from './form-error.tsx';
import { PasswordField } from './password-field.tsx';
import classes from './profile.module.css';
import { sessionsKey } from './session-list.tsx';
import { StrengthBar } from './strength-bar.tsx';

/** Changes one's own password; it takes the current one. */
export function ChangePassword() {
  const t = useAuthWords();
  const client = useQueryClient();
  const session = useSession();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNew] = useState('');
  const attempt = useMutation({
    mutationFn: () => call(changePassword, { body: { currentPassword, newPassword } }),
    onSuccess: async () => {
      setCurrent('');
      setNew('');
      toast(sayAuth('password_changed'));
      await client.invalidateQueries({ queryKey: sessionsKey });
    },
  });
  const { error } = attempt;
  const wait = useWait(error);
  const wrong = isApiError(error, 'password_wrong') ? errorText(error) : undefined;
  const refused = fieldErrorOf(error, 'newPassword');
  return (
    <FormSection id="password" title={t('change_password')} hint={t('others_end')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          attempt.mutate();
        }}
      >
        <input
          type="text"
          name="username"
          autoComplete="username"
          value={session?.user.username ?? ''}
          readOnly
          hidden
        />
        <PasswordField
          label={t('current_password')}
          autoComplete="current-password"
          value={currentPassword}
          error={wrong}
          onText={setCurrent}
          required
        />
        <PasswordField
          label={t('new_password')}
          autoComplete="new-password"
          value={newPassword}
          error={refused}
          onText={setNew}
          required
        />
        <StrengthBar password={newPassword} />
        <FormError error={wrong || refused ? null : error} wait={wait} />
        <Button
          type="submit"
          variant="filled"
          disabled={
            attempt.isPending || wait > 0 || currentPassword === '' || !newPasswordSchema.safeParse(newPassword).success
          }
        >
          {t('change_password')}
        </Button>
      </form>
    </FormSection>
  );
}

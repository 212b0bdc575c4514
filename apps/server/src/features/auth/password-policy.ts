import { BerthError } from '../../kernel/errors.ts';

// Long enough to pass the length rule, and among the first that anybody tries.
const common = new Set([
  '000000000000',
  '012345678901',
  '111111111111',
  '121212121212',
  '123123123123',
  '123456123456',
  '123456654321',
  '1234567890123',
  '123456789012',
  '123456789123',
  '1234567890qwerty',
  '123qweasdzxc',
  '1q2w3e4r5t6y',
  '1q2w3e4r5t6y7u8i',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'abcdefghijkl',
  'administrator',
  'administrator1',
  'asdfghjkl123',
  'changemechangeme',
  'changemenow1',
  'correcthorsebatterystaple',
  'dockerdocker',
  'iloveyou1234',
  'letmein12345',
  'letmeinletmein',
  'passw0rd1234',
  'password1234',
  'password12345',
  'password123456',
  'passwordpassword',
  'portainer1234',
  'q1w2e3r4t5y6',
  'qazwsxedcrfv',
  'qwerty123456',
  'qwerty1234567',
  'qwertyqwerty',
  'qwertyuiop12',
  'qwertyuiop123',
  'qwertyuiop[]',
  'welcome12345',
  'zaq12wsxcde3',
  'zxcvbnm12345',
]);

/** The names of fields differ: `password` at setup, `newPassword` at a change. */
export function checkPassword(password: string, username: string, field: string): void {
  const plain = password.toLowerCase();
  const weak =
    common.has(plain) ||
    new Set(plain).size < 4 ||
    plain.replaceAll(username.toLowerCase(), '').length < 6 ||
    plain.replaceAll('berth', '').length < 6;
  if (!weak) return;
  throw new BerthError('bad_request', 'This password is among the first that anybody tries. Choose another.', {
    fields: [{ path: `${field}`, code: 'password_common', message: 'Among the first that anybody tries' }],
  });
}

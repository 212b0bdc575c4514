/** Signs in over HTTP. @returns the session's cookie as `name=value`. @throws Error with the server's answer. */
export async function signInCookie(url: string, username: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'berth', origin: url },
    body: JSON.stringify({ username, password }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (!answer.ok || !cookie)
    throw new Error(`Sign-in of ${username} answered ${answer.status}: ${await answer.text()}`);
  return cookie;
}

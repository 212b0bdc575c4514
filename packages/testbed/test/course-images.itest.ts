import { expect, test } from 'vitest';
import { courseImages, loadCourseImages } from '../src/images/course-images.ts';
import { useSharedEngine } from '../src/vitest.ts';

const engine = useSharedEngine();

test('the images of a course are what their names promise', async () => {
  await loadCourseImages(engine);
  const run = (...words: string[]) => engine.cli(['run', '--rm', '--network', 'none', ...words]);
  expect(await run(courseImages.nginx, 'sh', '-c', 'nginx -t 2>&1')).toContain('test is successful');
  expect(await run(courseImages.nginx, 'whereis', 'nginx')).toBe(
    'nginx: /usr/sbin/nginx /etc/nginx /usr/share/nginx\n',
  );
  expect(await run(courseImages.centos)).toBe('');
  const hungry = await run('--memory', '16m', '--memory-swap', '16m', courseImages.hungry).catch(String);
  expect(hungry).toContain('137');
});

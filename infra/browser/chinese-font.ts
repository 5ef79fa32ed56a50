import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, packageFolder } from './packaged-chromium';

const fontFolders = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  path.join(process.env['HOME'] ?? '/', '.fonts'),
];
const chineseFile =
  /cjk|notosans(sc|hans)|notoserifsc|sourcehan|wqy|uming|ukai|droidsansfallback|simsun|msyh|pingfang/i;

/** Whether this machine can show Chinese characters by itself. */
export function hasChineseFont(): boolean {
  const asked = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  if (asked.status === 0) return asked.stdout.trim() !== '';
  return fontFolders.some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).some((file) =>
        chineseFile.test(path.basename(file)),
      ),
  );
}

/** Settings for fontconfig under which the font of the npm package is all there is, in regular and bold. */
export function packagedFontSettings(): string {
  const fonts = packageFolder('@expo-google-fonts/noto-sans-sc');
  const folders = ['400Regular', '700Bold'].map((weight) => `<dir>${path.join(fonts, weight)}</dir>`);
  const file = path.join(cacheFolder(), 'fonts.conf');
  const cache = `<cachedir>${path.join(cacheFolder(), 'fontconfig')}</cachedir>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${folders.join('')}${cache}</fontconfig>\n`,
  );
  return file;
}

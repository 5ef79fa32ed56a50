// Unpacks the npm Chromium into the folder that TMPDIR names; run by packaged-chromium.ts.
import chromium from '@sparticuz/chromium';

process.stdout.write(await chromium.executablePath());

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readmeText } from './readme';

writeFileSync(path.join(__dirname, 'README.md'), readmeText());

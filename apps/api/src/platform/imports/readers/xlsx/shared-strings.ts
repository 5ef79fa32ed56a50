import { READER_LIMITS } from '../limits';
import { fileRefused } from '../reader-refusal';
import type { XmlHandler } from './xml';

/** Collects the text of `si` and `is` elements; the phonetic guides of East Asian text are left out. */
export class RichText {
  private parts = '';
  private inText = false;
  private inPhonetic = 0;

  start(): void {
    this.parts = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.inPhonetic++;
    else if (name === 't') this.inText = this.inPhonetic === 0;
  }

  text(text: string): void {
    if (!this.inText) return;
    this.parts += text;
    if (this.parts.length > READER_LIMITS.cellCharacters * 2) {
      throw fileRefused('cell_too_long', { limit: READER_LIMITS.cellCharacters });
    }
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic--;
    else if (name === 't') this.inText = false;
  }

  value(): string {
    return unescapeControls(this.parts);
  }
}

export class SharedStrings implements XmlHandler {
  private readonly strings: string[] = [];
  private readonly rich = new RichText();
  private characters = 0;

  string(index: number): string | undefined {
    return this.strings[index];
  }

  open(name: string): void {
    if (name === 'si') this.rich.start();
    else this.rich.open(name);
  }

  text(text: string): void {
    this.rich.text(text);
  }

  close(name: string): void {
    if (name !== 'si') {
      this.rich.close(name);
      return;
    }
    const value = this.rich.value();
    this.characters += value.length;
    if (this.characters > READER_LIMITS.sharedStringCharacters) throw fileRefused('shared_strings_too_large');
    this.strings.push(value);
  }
}

/** Office writes control characters as `_x000D_`. */
export function unescapeControls(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

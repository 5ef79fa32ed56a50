export { type PdfBlock, type PdfPaper, pdfStream } from './pdf-paper';

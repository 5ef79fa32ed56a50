export {
  addDecimal,
  compareDecimal,
  decimalOfNumber,
  type DecimalText,
  decimalText,
  ratioText,
  roundDecimal,
  shiftDecimal,
  subtractDecimal,
} from './decimal';

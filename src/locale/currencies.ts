/**
 * Fraction digits usual for a currency where they are not two: from the Unicode CLDR, release 48
 * (`currencyData`).
 */
const digits: ReadonlyMap<string, number> = new Map([
  ...(
    "AFN ALL BIF CLP COP DJF GNF HUF IDR IQD IRR ISK JPY KMF KPW KRW LAK LBP MGA MMK PKR PYG RWF SLL SOS " +
    "SYP UGX VND VUV XAF XOF XPF YER"
  )
    .split(" ")
    .map((code) => [code, 0] as const),
  ...["BHD", "JOD", "KWD", "LYD", "OMR", "TND"].map((code) => [code, 3] as const),
]);

/** How many fraction digits an amount of the currency usually has, by its ISO 4217 code. */
export function currencyDigits(code: string): number {
  return digits.get(code) ?? 2;
}

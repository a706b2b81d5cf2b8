/** How large a form and its answers may grow. Far more than paper ever had, and still one screen of data. */
export const formLimits = {
  sections: 40,
  items: 300,
  perspectives: 20,
  options: 30,
  /** Viewpoints or prompts of one item. */
  hints: 20,
  /** Of one line: titles, labels, prompts. */
  line: 300,
  /** Of a note or help, several lines. */
  words: 2000,
  minutes: 600,
  textLines: 40,
  /** Of an answer in words, unless the form says less. */
  answerCharacters: 4000,
  mostAnswerCharacters: 20_000,
  /** Entries of a list, unless the form says less. */
  answerEntries: 50,
  entryCharacters: 1000,
} as const;

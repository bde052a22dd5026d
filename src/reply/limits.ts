/** Discord's limits (API documentation: message components, application commands). */

/** Characters of text in one Components V2 message, all its text displays together. */
export const MAX_TEXT = 4000;
/** Components in one message, nested ones counted. */
export const MAX_COMPONENTS = 40;
/** Choices of one autocomplete answer, and options of one select. */
export const MAX_CHOICES = 25;
/** Characters of a choice's name, a choice's value, an option's label or its value. */
export const MAX_LABEL = 100;
/** Characters of a custom id. */
export const MAX_CUSTOM_ID = 100;
/** Buttons in one row. */
export const MAX_BUTTONS = 5;
/** Characters of a button's label. */
export const MAX_BUTTON_LABEL = 80;
/** Characters of a select's placeholder. */
export const MAX_PLACEHOLDER = 150;
/** Characters of a modal's title, or of a field's label in one. */
export const MAX_MODAL_LABEL = 45;
/** Fields and texts in one modal. */
export const MAX_MODAL_PARTS = 5;
/** Characters typed into one field of a modal. */
export const MAX_TYPED = 4000;

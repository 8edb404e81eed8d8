/** A content script that does nothing: what any extension costs at least. */
export {};

// Lets the search page know when Pagefind could not fetch a part of its index: Pagefind keeps that to itself, and finds
// nothing in the part.

/** Stands in Pagefind's own module, where its name hides the global one; nothing outside of the module changes. */
const ownFetch = `let failed=0;
export const failedFetches=()=>failed;
const fetch=async(...request)=>{
try{const response=await globalThis.fetch(...request);if(!response.ok)failed++;return response}
catch(error){failed++;throw error}};
`;

/** Pagefind's module with one more export: `failedFetches()` says how many requests have failed so far. */
export const countFailedFetches = (module: string): string => ownFetch + module;

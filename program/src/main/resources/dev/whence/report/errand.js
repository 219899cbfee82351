"use strict";
/* Only for the page that tells how far something has come; without this script it is loaded anew. */
(() => {
  /* Something is being done: takes in how far it came, and goes on when there is nothing to read. */
  const lookAgain = async () => {
    const old = document.getElementById("errand");
    try {
      const answer = await fetch("/doing");
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.getElementById("errand");
      if (now.dataset.next) return location.assign(now.dataset.next);
      if ("ended" in now.dataset) return location.reload();
      const status = old.querySelector("[role=status]");
      status.replaceChildren(...now.querySelector("[role=status]").childNodes);
    } catch {
      /* The desk was closed; the page stays as it is, with its link. */
      return;
    }
    setTimeout(lookAgain, 500);
  };

  setTimeout(lookAgain, 500);
})();

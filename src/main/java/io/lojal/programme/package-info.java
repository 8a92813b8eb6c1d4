/** What the loyalty manager writes: read, checked, and planned. */
package io.lojal.programme;

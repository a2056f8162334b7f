/**
 * Tests that attack: random input for whatever reads something that a stranger may have written.
 */
package dev.cahier.fuzz;
